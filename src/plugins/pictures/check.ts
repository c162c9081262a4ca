/** What is wrong with the pictures of articles, told to their writers. */

import { basename, extname } from 'node:path';
import type { PlacedPicture } from '../../content/placed-pictures.ts';
import type { Problem } from '../../content/problem.ts';
import type { ExaminedPicture } from './examine.ts';
import type { PictureFormat } from './inspect.ts';

/** Wide enough for the widest file that is made of a picture (`ladders`), which social networks ask for. In pixels. */
export const heroWidth = 1200;

/** A repository of such pictures is slow to clone. In bytes. */
export const mostBytes = 10 * 1024 ** 2;

/** More than that is to be published as a video, which costs readers a tenth. In bytes. */
const mostAnimationBytes = 2 * 1024 ** 2;

/** What the names of files of a format may end in, the usual ending first. */
const extensions: Readonly<Record<PictureFormat, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
  gif: ['.gif'],
  svg: ['.svg'],
};

/** With one digit after the point, rounded up: what is more than 10 is not «10.0». */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 ** 2) * 10) / 10).toFixed(1);
}

type Fault = Pick<Problem, 'code' | 'severity' | 'message' | 'remedy'>;

function animationFaults(bytes: number, isHero: boolean): Fault[] {
  const faults: Fault[] = [];
  if (isHero) {
    faults.push({
      code: 'picture-hero-animated',
      severity: 'warning',
      message: 'الصورة الرئيسية متحركة، ولن يظهر منها إلا أول لقطة.',
      remedy: 'ضع صورة ثابتة مكانها، وضع المتحركة في النص إن كان القارئ يحتاج إليها.',
    });
  } else if (bytes > mostAnimationBytes) {
    faults.push({
      code: 'picture-animation-heavy',
      severity: 'warning',
      message: `حجم الصورة المتحركة بعد ضغطها ${megabytes(bytes)} ميغابايت، والمقبول 2 على الأكثر.`,
      remedy: 'قلّل لقطاتها، أو انشر الحركة مقطعًا مصورًا.',
    });
  }
  return faults;
}

function faultsOf(examined: ExaminedPicture, isHero: boolean): Fault[] {
  const { file, bytes, picture, animation, fault } = examined;
  const faults: Fault[] = [];
  if (fault) faults.push({ severity: 'error', ...fault });
  if (bytes > mostBytes) {
    faults.push({
      code: 'picture-heavy',
      severity: 'warning',
      message: `حجم ملف الصورة ${megabytes(bytes)} ميغابايت، والمقبول 10 على الأكثر.`,
      remedy: `صغّر الصورة: يكفيها عرض ${heroWidth} بكسل.`,
    });
  }
  if (!picture) return faults;
  const { format, vector, width } = picture;
  const written = extname(file);
  if (!extensions[format].includes(written.toLowerCase())) {
    const [usual = ''] = extensions[format];
    const name = basename(file);
    faults.push({
      code: 'picture-extension',
      severity: 'warning',
      message: `اسم الملف ينتهي بـ ${written}، ومحتواه صورة ${format.toUpperCase()}.`,
      remedy: `سمِّ الملف ${name.slice(0, name.length - written.length)}${usual} واكتب اسمه الجديد هنا.`,
    });
  }
  if (isHero && !vector && width < heroWidth) {
    faults.push({
      code: 'picture-hero-small',
      severity: 'warning',
      message: `عرض الصورة الرئيسية ${width} بكسل، فتظهر باهتة في الشاشات الواسعة وعند المشاركة.`,
      remedy: `ضع صورة عرضها ${heroWidth} بكسل على الأقل.`,
    });
  }
  if (animation !== undefined) faults.push(...animationFaults(animation, isHero));
  return faults;
}

/** The problems of pictures, each where its writer named it first. */
export function pictureFileProblems(
  pictures: readonly PlacedPicture[],
  examined: readonly ExaminedPicture[],
): readonly Problem[] {
  const placed = new Map(pictures.map((picture) => [picture.file, picture]));
  return examined.flatMap((one): readonly Problem[] => {
    const picture = placed.get(one.file);
    const faults = picture ? faultsOf(one, picture.isHero) : [];
    return picture ? faults.map((fault) => ({ ...picture.place(), ...fault })) : [];
  });
}
