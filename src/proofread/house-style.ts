/** What a newsroom has chosen where Arabic is written correctly in more than one way. */
export interface HouseStyle {
  /** Where the tanween of an accusative stands: on the letter before the alif («أيضًا»), on the alif («أيضاً»), or either. */
  readonly tanween: 'letter' | 'alif' | 'any';
  /** Digits in the text of articles: `latn` 2026, `arab` ٢٠٢٦, or either. */
  readonly digits: 'latn' | 'arab' | 'any';
  /** The seat of a hamza before a long waw: «مسؤول» (`waw`), «مسئول» (`yeh`), or either. */
  readonly hamzaBeforeWaw: 'waw' | 'yeh' | 'any';
  /** The name of the day: «الاثنين» (`wasl`), «الإثنين» (`qat`), or either. */
  readonly monday: 'wasl' | 'qat' | 'any';
}
