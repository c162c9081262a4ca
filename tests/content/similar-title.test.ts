import { expect, test } from 'vitest';
import { similarTitle } from '../../src/content/similar-title.ts';

const articles = [
  { slug: 'batteries', title: 'لماذا تشيخ بطارية الهاتف؟' },
  { slug: 'esim', title: 'الشريحة الإلكترونية eSIM: خط هاتف بلا بطاقة' },
  { slug: 'signs', title: '؟!' },
];

test.each([
  ['لماذا تشيخ بطارية الهاتف؟', 'batteries'],
  ['كيف تشيخ بطاريات الهاتف', 'batteries'],
  ['الهاتف: بطارية تشيخ', 'batteries'],
  ['لماذا تشيخ شاشة الهاتف؟', undefined],
  ['لماذا تشيخ بطارية الهاتف والحاسوب والساعة؟', undefined],
  ['خط هاتف بلا بطاقة: الشريحة الالكترونية eSIM', 'esim'],
  ['الشريحة', undefined],
  ['لماذا؟', undefined],
  ['؟؟', undefined],
])('%s', (title, slug) => {
  expect(similarTitle(title, articles)?.slug).toBe(slug);
});
