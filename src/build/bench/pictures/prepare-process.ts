/** `node prepare-process.ts CACHE [FILE]`: prepares a picture, or none, and prints the bytes of the files made as JSON. */

import { preparePictures } from '../../../plugins/pictures/prepare.ts';

const [directory = '', ...files] = process.argv.slice(2);
const { pictures } = await preparePictures(
  files.map((file) => ({ file })),
  { directory },
);
const made = [...pictures.values()].flatMap(({ avif, jpeg, animation }) => [
  ...avif,
  ...jpeg,
  ...(animation ? [animation] : []),
]);
console.log(JSON.stringify(made.map(({ size }) => size)));
