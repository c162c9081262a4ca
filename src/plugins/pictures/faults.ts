/** Why a picture cannot be published. */

import type { DrawingFault } from './drawing.ts';
import { minimumWidth, mostFrames, mostPixels } from './limits.ts';

/** `message` and `remedy` are Arabic sentences for the picture's writer. */
export interface PictureFault {
  readonly code:
    | 'picture-missing'
    | 'picture-unreadable'
    | 'picture-unsupported'
    | 'picture-animated'
    | 'picture-small'
    | 'picture-huge'
    | 'picture-tall'
    | 'picture-slow';
  readonly message: string;
  readonly remedy: string;
}

export const missing: PictureFault = {
  code: 'picture-missing',
  message: 'ملف الصورة غير موجود.',
  remedy: 'ضع الصورة في مجلد المقال، أو صحّح اسمها؛ فالحروف الكبيرة غير الصغيرة.',
};

export const empty: PictureFault = {
  code: 'picture-unreadable',
  message: 'ملف الصورة فارغ: حجمه 0 بايت.',
  remedy: 'انسخ الصورة مرة أخرى من مصدرها.',
};

export const unreadable: PictureFault = {
  code: 'picture-unreadable',
  message: 'ملف الصورة تالف أو ناقص، ولا يمكن فتحه.',
  remedy: 'افتح الصورة في برنامج للصور واحفظها من جديد، أو انسخها مرة أخرى من مصدرها.',
};

export const unsupported: PictureFault = {
  code: 'picture-unsupported',
  message: 'صيغة الصورة غير مدعومة.',
  remedy: 'احفظ الصورة بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو SVG، ثم أعد المحاولة.',
};

/** Moving PNG and AVIF, of which the decoder shows one frame. */
export const unplayable: PictureFault = {
  code: 'picture-animated',
  message: 'الصورة متحركة بصيغة لا يظهر منها إلا أول لقطة.',
  remedy: 'احفظ الحركة بصيغة GIF أو WebP، أو ضع صورة ثابتة مكانها.',
};

export const slow: PictureFault = {
  code: 'picture-slow',
  message: 'رسم SVG معقد إلى حد لا يمكن معه تحويله إلى صورة.',
  remedy: 'بسّط الرسم: قلّل مرشحاته (filter) وعناصره المكررة (use)، أو احفظه بصيغة PNG.',
};

export const tall: PictureFault = {
  code: 'picture-tall',
  message: 'الصورة أطول مما يمكن عرضه: ارتفاعها أضعاف كثيرة لعرضها.',
  remedy: 'قسّمها إلى صور أقصر.',
};

export function small(width: number): PictureFault {
  return {
    code: 'picture-small',
    message: `عرض الصورة ${width} بكسل، وأقل عرض مقبول ${minimumWidth} بكسل.`,
    remedy: 'ضع نسخة أكبر من الصورة؛ ويُستحسن أن يبلغ عرضها 1200 بكسل.',
  };
}

/** «123.4»: rounded up, so that what is more than 100 is not «100.0». */
function millions(count: number): string {
  return (Math.ceil(count / 100_000) / 10).toFixed(1);
}

export function huge(pixels: number): PictureFault {
  return {
    code: 'picture-huge',
    message: `في الصورة ${millions(pixels)} مليون بكسل، والمقبول ${mostPixels / 1e6} على الأكثر.`,
    remedy: 'صغّر الصورة: يكفيها عرض 1200 بكسل.',
  };
}

export function long(frames: number, pixels: number): PictureFault {
  const message =
    frames > mostFrames
      ? `عدد لقطات الصورة المتحركة ${frames}، والمقبول ${mostFrames} على الأكثر.`
      : `في لقطات الصورة المتحركة كلها ${millions(pixels)} مليون بكسل، والمقبول ${mostPixels / 1e6} على الأكثر.`;
  return {
    code: 'picture-huge',
    message,
    remedy: 'اقتطع منها ما يلزم أو صغّرها: يكفيها عرض 640 بكسل؛ أو انشر الحركة مقطعًا مصورًا.',
  };
}

export function drawingFault(fault: DrawingFault): PictureFault {
  return fault === 'slow' ? slow : unreadable;
}
