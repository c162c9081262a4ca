/** Runs that tests put into Arabic sentences: those that break there, and those that do not. */

export const hardRuns = [
  'C++',
  'C#',
  '.NET',
  'Disney+',
  'RTX 4090+',
  'Node.js!',
  '+20 10 1234 5678',
  '10-20%',
  '2024-2025',
  '-5%',
  '$999',
  '1,299$',
  '5×3',
  '10:30 AM',
  '100 Mbps',
  '@OpenAI',
  '#AI',
  'https://example.com/a/',
  '3-2-1',
  '30%',
  '30 %',
  '~/.bashrc',
  '/etc/hosts',
  'C/C++',
  '10 - 20%',
  '15.6"',
  '25 °C',
  'Windows™',
  '--base-path',
  'print()',
  '±5',
] as const;

export const safeRuns = [
  'iPhone 15 Pro',
  '5G',
  'v3.1-beta',
  '24/7',
  '16:9',
  'Wi-Fi 7',
  'W3C',
  '3.5mm',
  'A/B',
  'HTML/CSS',
  'Windows 11/10',
  'AT&T',
  'me@example.com',
  'USB-C 3.2',
  '192.168.1.1',
  'Samsung (Galaxy S24)',
  'iPhone 15 – Galaxy S24',
] as const;

/** Where a run may stand in Arabic; `#` is its place. */
export const places = [
  'كلمة # كلمة',
  '# كلمة',
  'كلمة #.',
  '(#) كلمة',
  'قال «#» ثم',
  'هذا و# ثم',
  'هذا بـ# ثم',
  'لغة الـ# هنا',
  'هل تعرف #؟',
  'يعمل #، ثم يقف',
  'كلمة #: كلمة',
] as const;

/** A sentence with a run in its place. */
export function sentence(place: string, run: string): string {
  return place.replace('#', () => run);
}
