/** Fields that several directives share. Messages are for writers. */

import { z } from 'zod';
import { judgePicture } from '../addresses.ts';
import { pictureProblem } from '../rules/pictures.ts';

/** A line or two of text: not empty, not an essay. */
export function text(name: string, longest: number) {
  return z
    .string()
    .trim()
    .min(1, { error: `قيمة ${name} فارغة.` })
    .max(longest, { error: `قيمة ${name} أطول من ${longest} حرف.` });
}

/** An https address, as it will stand in the page. */
export const httpsAddress = z.string().refine(
  (address) => {
    const url = URL.parse(address);
    return url?.protocol === 'https:' && url.username === '' && url.password === '';
  },
  { error: 'العنوان ليس رابطًا صحيحًا يبدأ بـ https://.' },
);

/** The file of a picture beside the article. */
export const pictureFile = z.string().superRefine((src, context) => {
  const judgement = judgePicture(src);
  if (judgement === 'beside') return;
  const { message, remedy } = pictureProblem(judgement);
  context.addIssue({ code: 'custom', message: `${message} ${remedy}` });
});
