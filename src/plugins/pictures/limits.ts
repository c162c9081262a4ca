/** What is asked of pictures before anything is made of them. */

/** Pictures with holes are laid on white, so that a dark drawing is seen on a dark page too. */
export const ground = '#ffffff';

/** Narrower pictures look broken in an article's column, which is twice as wide. In pixels. */
export const minimumWidth = 320;

/**
 * Of a picture that is decoded, in all of its frames: twice the pixels of most phones' photographs. It bounds the memory
 * and the time that a file can ask for, however small it is.
 */
export const mostPixels = 100_000_000;

/** Of an animation: a minute of ten frames a second. */
export const mostFrames = 600;

/** Of the files that are made: what encoders of WebP and AVIF take. In pixels. */
export const mostHeight = 16_000;
