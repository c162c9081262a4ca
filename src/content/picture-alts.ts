/** Descriptions of pictures that describe nothing: the name of the file, or «صورة». A check of one article. */

import { foldSpelling, normaliseText } from '../arabic/normalise.ts';
import type { ParsedArticle } from './article-source.ts';
import { decodeAddress } from './markdown/addresses.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './schema-problems.ts';

/** Words that say that there is a picture, and not what it shows; as `normaliseText` leaves them. */
const picture =
  '(?:ال)?(?:صوره|صور|رسم|شكل|لقطه|غلاف|شعار|لوغو|خلفيه|ايقونه)|image|images|img|picture|pic|photo|screenshot|hero|cover|logo|figure|alt';
const kind =
  '(?:لل|ال)?(?:مقال|مقاله|خبر|موضوع|منشور|شاشه|رييسيه|توضيحيه|توضيحي|تعبيريه|بيانيه|بياني|ارشيفيه|اولي|ثانيه)';
const empty = new RegExp(
  `^(?:(?:${picture})(?: ${kind})*|بدون عنوان|بلا وصف|untitled)[ \\d._()-]*$`,
);

/** What cameras, phones and programs call their files. */
const cameraName =
  /^(?:img|dsc|dscn|dcim|pxl|vid|screenshot|screen shot|whatsapp image|photo|image|unnamed|download)[\s_-]*[\d(][\d\s._:()-]*(?:(?:at|am|pm)[\d\s._:()-]*)*$/i;

const pictureFile = /^\S+\.(?:svg|png|jpe?g|webp|avif|gif|tiff?)$/i;

function nameOf(src: string): string {
  return decodeAddress(src)
    .replace(/^.*\//, '')
    .replace(/\.[a-z0-9]+$/i, '');
}

/** Why a description is none. */
export function altFault(
  alt: string,
  src: string,
): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
  const name = nameOf(src);
  const remedy = 'اكتب ما تُظهره الصورة لمن لا يراها، في جملة قصيرة.';
  const text = alt.trim();
  if (pictureFile.test(text) || foldSpelling(text) === foldSpelling(name)) {
    return { code: 'picture-alt-name', message: 'وصف الصورة هو اسم ملفها.', remedy };
  }
  if (empty.test(normaliseText(text)) || cameraName.test(text)) {
    return {
      code: 'picture-alt-empty',
      message: `«${text.slice(0, 60)}» لا تقول شيئًا عما في الصورة.`,
      remedy,
    };
  }
  return undefined;
}

/** @see ArticleCheck */
export function checkPictureAlts(article: ParsedArticle): readonly Problem[] {
  const { file, values, yaml, placement, alts, outline } = article;
  const { hero } = values;
  const heroFault = hero && altFault(hero.alt, hero.src);
  return [
    ...(heroFault
      ? [problemAt(yaml, placement, ['hero', 'alt'], { severity: 'warning', ...heroFault })]
      : []),
    ...alts.flatMap(({ src, alt, line, column, length }): readonly Problem[] => {
      // One that is not there at all is an error of its own.
      const fault = alt === '' ? undefined : altFault(alt, src);
      const place = { file, line: line + outline.bodyLine - 1, column, length };
      return fault ? [{ ...place, severity: 'warning', ...fault }] : [];
    }),
  ];
}
