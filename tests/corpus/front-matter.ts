/** Front matter that the schema of articles accepts, from what a post says of itself. */

import { DateTime } from 'luxon';

/** Brands and subjects of the desk's own posts, for those that came without a tag. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/android|أندرويد|اندرويد/i, 'أندرويد'],
  [/iphone|آيفون|ايفون/i, 'آيفون'],
  [/\bapple\b|(?<!\p{L})[آأا]بل(?!\p{L})/iu, 'آبل'],
  [/samsung|galaxy|سامسو?نج|سامسو?نغ|جالا?كسي/i, 'سامسونغ'],
  [/xiaomi|redmi|poco\b|شاومي/i, 'شاومي'],
  [/huawei|هواوي/i, 'هواوي'],
  [/google|pixel|غوغل|جوجل/i, 'غوغل'],
  [/microsoft|windows|مايكروسوفت|ويندوز/i, 'مايكروسوفت'],
  [/whatsapp|واتس/i, 'واتساب'],
  [/chatgpt|openai|gemini|\bai\b|ذكاء (?:ال)?ا?صطناعي|الذكاء الاصطناعي/i, 'الذكاء الاصطناعي'],
  [/playstation|xbox|nintendo|\bps5\b|ألعاب|لعبة/i, 'الألعاب'],
  [/battery|بطاري/i, 'البطاريات'],
  [/camera|كاميرا/i, 'الكاميرات'],
  [/احتيال|تصي[ّ]?د/i, 'الاحتيال'],
];

/** Which section a post belongs in: the first that its title or its category speaks of. */
const sectionWords: readonly (readonly [RegExp, string])[] = [
  [/احتيال|اختراق|ثغر|أمن|خصوصية|تشفير|فيروس|كلم(?:ة|ات) (?:ال)?مرور|vpn|metasploit/i, 'security'],
  [/chatgpt|openai|gemini|copilot|\bai\b|ذكاء|نموذج لغوي/i, 'ai'],
  [
    /هاتف|هواتف|جوال|galaxy|iphone|آيفون|ايفون|xiaomi|redmi|realme|oneplus|vivo|oppo|pixel|شاشة|بطارية|معالج/i,
    'phones',
  ],
  [/تطبيق|برنامج|واتس|whatsapp|متصفح|ويندوز|windows|ألعاب|لعبة|chrome/i, 'apps'],
  [/شركة|أرباح|استثمار|بنك|سهم|أسهم|صفقة|استحواذ/i, 'companies'],
];

const desks: Readonly<Record<string, string>> = {
  apps: 'apps-desk',
  phones: 'phones-desk',
  ai: 'ai-desk',
  security: 'security-desk',
  companies: 'business-desk',
};

/** What to do with a section that has no desk, and with a post that fits no section. */
const otherwise = { section: 'guides', desk: 'guides-desk' } as const;

const segmenter = new Intl.Segmenter('ar');

function characters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Text of `least` to `most` characters as readers count them. A longer one is cut after a whole word and shows
 * it; to a shorter one the first words of `more` are added. Text that fits stays as it is.
 */
export function fitText(text: string, least: number, most: number, more: string): string {
  const written = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  const length = characters(written).length;
  if (length > most) {
    const head = characters(written)
      .slice(0, most - 1)
      .join('');
    return `${head.replace(/\s+\S*$/, '').replace(/[\s،؛:,.–-]+$/, '')}…`;
  }
  if (length >= least) return written;
  let longer = written;
  for (const word of more.split(/\s+/)) {
    if (word === '') continue;
    if (characters(longer).length >= least) break;
    longer = longer === '' ? word : `${longer} ${word}`;
  }
  // A last word as long as an address may have overshot.
  return characters(longer).slice(0, most).join('').normalize('NFC');
}

/** Topics: the post's own tags, else what its title speaks of, else the name of its category. */
export function tagsFor(tags: readonly string[], title: string, category: string): string[] {
  const own = tags.map((tag) => tag.replace(/\s+/g, ' ').trim());
  const usable = own.filter((tag) => /[\p{L}\p{N}]/u.test(tag) && characters(tag).length <= 60);
  const found = subjects.filter(([words]) => words.test(title)).map(([, subject]) => subject);
  const named = usable.length > 0 ? usable : found;
  const chosen = [...new Set(named)].slice(0, 8);
  return chosen.length > 0 ? chosen : [fitText(category, 2, 60, 'موضوعات عامة')];
}

/** @param sections that a category may name outright */
export function sectionFor(
  title: string,
  category: string,
  sections: Readonly<Record<string, string>>,
): string {
  return (
    sections[category] ??
    sectionWords.find(([words]) => words.test(title))?.[1] ??
    sectionWords.find(([words]) => words.test(category))?.[1] ??
    otherwise.section
  );
}

export function deskFor(section: string): string {
  return desks[section] ?? otherwise.desk;
}

/**
 * A date as articles write it, to the minute. One without an offset was written in the site's time zone.
 *
 * @returns undefined for what is not a date
 */
export function localDate(written: string, timeZone: string): string | undefined {
  const time = DateTime.fromISO(written.trim().replace(' ', 'T'), { zone: timeZone });
  return time.isValid ? time.toFormat("yyyy-MM-dd'T'HH:mm") : undefined;
}
