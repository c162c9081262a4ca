import type { HouseStyle } from '../../src/proofread/house-style.ts';

export const house: HouseStyle = {
  tanween: 'letter',
  digits: 'latn',
  hamzaBeforeWaw: 'waw',
  monday: 'wasl',
};
