import { expect, test } from 'vitest';
import { isolatesPlugin } from '../../../src/plugins/isolates/plugin.ts';
import { register } from '../registered.ts';

const { filter } = register(isolatesPlugin);

test.each([
  ['لغة C++ قديمة', 'لغة <bdi>C++</bdi> قديمة'],
  ['بنسبة 30% فقط', 'بنسبة <bdi dir="ltr">30%</bdi> فقط'],
  ['جهاز iPhone 15 Pro', 'جهاز iPhone 15 Pro'],
  ['وسم <b> وC++', 'وسم &lt;b&gt; و<bdi>C++</bdi>'],
  ['"كلمة" & أخرى', '&quot;كلمة&quot; &amp; أخرى'],
  [undefined, ''],
])('isolate: %s', (text, html) => {
  expect(filter('isolate', text)).toBe(html);
});

test.each([
  ['لغة C++ & «أخرى» <ب>', 'لغة \u2066C++\u2069 & «أخرى» <ب>'],
  ['جهاز iPhone 15 Pro', 'جهاز iPhone 15 Pro'],
  [undefined, ''],
])('isolateText: %s', (text, plain) => {
  expect(filter('isolateText', text)).toBe(plain);
});
