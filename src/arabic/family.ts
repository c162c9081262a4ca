/**
 * Families of words: the verb of a derived form with its verbal noun and participles («يستخدم», «استخدام»,
 * «مستخدم»), and broken plurals of regular shape with their singular («هواتف», «هاتف»).
 *
 * A root would bring together far too much («علم» with «عالم», «معلم» and «إعلام»), and as a key for search it is worse
 * than the word itself (FIELD: success@10 .551 against .645). So only shapes that leave little doubt count, the key
 * of a family bears its form, and stems of three letters belong to none.
 *
 * Forms and their patterns: Ryding 2005, «A Reference Grammar of Modern Standard Arabic», chapters 5, 6 and 22–33;
 * broken plurals: Wright 1896, «A Grammar of the Arabic Language», §§ 304–305.
 */

interface Shape {
  /** The consonants are groups of the expression. */
  readonly pattern: RegExp;
  /** The key: `$1`–`$4` are the consonants. It begins with a capital, which no normalised word does. */
  readonly key: string;
}

/** Shapes that leave no doubt, in the order in which they are tried: longer affixes first. */
const shapes: readonly Shape[] = [
  // X: استخدام, يستخدم, مستخدم, استخدم.
  { pattern: /^[ايتنم]ست(..)[اي]?(.)$/, key: 'X$1$2' },
  // VIII: اشتراك, يشترك, مشترك.
  { pattern: /^ا(.)ت(.)ا(.)$/, key: 'H$1$2$3' },
  { pattern: /^[يتنم](.)ت(.)(.)$/, key: 'H$1$2$3' },
  // VII: انطلاق, ينطلق, منطلق.
  { pattern: /^ان(.)(.)ا(.)$/, key: 'N$1$2$3' },
  { pattern: /^[يتم]ن(.)(.)(.)$/, key: 'N$1$2$3' },
  // V: يتطور, متطور. II: تطوير.
  { pattern: /^[يم]ت([^ا])(.)(.)$/, key: 'V$1$2$3' },
  { pattern: /^ت([^ا])(.)ي(.)$/, key: 'D$1$2$3' },
  // III and VI: يشارك, مشارك.
  { pattern: /^[يتنم](.)ا(.)(.)$/, key: 'S$1$2$3' },
  // The imperfect of I, II and IV, which look alike without vowels: يطور.
  { pattern: /^[ين]([^ا])([^ا])(.)$/, key: 'D$1$2$3' },
  // Broken plurals: صواريخ of صاروخ, هواتف of هاتف.
  { pattern: /^(.)وا(.)ي(.)$/, key: 'P$1ا$2$3' },
  { pattern: /^(.)ا(.)و(.)$/, key: 'P$1ا$2$3' },
  { pattern: /^(.)وا(.)(.)$/, key: 'P$1ا$2$3' },
  { pattern: /^(.)ا(.)(.)$/, key: 'P$1ا$2$3' },
  // مفاتيح of مفتاح, مشاريع of مشروع.
  { pattern: /^م(.)ا(.)ي(.)$/, key: 'M$1$2$3' },
  { pattern: /^م(.)(.)[او](.)$/, key: 'M$1$2$3' },
];

/** A participle of II or IV (مطور), or a noun of place (محكمة). */
const participle = /^م([^ات])([^ا])(.)$/;

/** The verbal noun of V (تطور), or the imperfect of I, II and IV (تطلق). */
const tafaul = /^ت([^ا])([^ا])(.)$/;

/** The verbal noun of IV (إطلاق), or a broken plural (أخبار). */
const afal = /^ا([^ا])(.)ا(.)$/;

/** Whether what `familyOf` gave is a family's key, not a stem. */
export function isFamily(key: string): boolean {
  return /^[A-Z]/.test(key);
}

/** A stem shorter than this is in no family of a shape. */
const shortestMember = 4;

/** What the vocabulary says of a stem, where its shape leaves a doubt. */
export interface FamilyEvidence {
  /** Whether the words of the stem are mostly written with ة: a noun of place (محكمة) rather than a participle. */
  readonly isFeminine: boolean;
  /** Where the hamza at the head of its words is mostly written, if it is. */
  readonly seat?: 'above' | 'below';
  /** Whether another stem is in the vocabulary. */
  readonly isKnown: (stem: string) => boolean;
}

/** The family of a stem in ا__ا_: إطلاق is of يطلق unless there is a تطليق, whose that may be; أخبار is of خبر. */
function afalFamily(stem: string, consonants: string, evidence: FamilyEvidence): string {
  const [first, second, third] = consonants;
  if (evidence.seat === 'below') {
    return evidence.isKnown(`ت${first}${second}ي${third}`) ? stem : `D${consonants}`;
  }
  return evidence.seat === 'above' && evidence.isKnown(consonants) ? consonants : stem;
}

/**
 * The key of the family a light stem belongs to; the stem itself where it belongs to none.
 *
 * @param stem as `lightStem` leaves it
 */
export function familyOf(stem: string, evidence: FamilyEvidence): string {
  if (stem.length < shortestMember) return stem;
  if (participle.test(stem))
    return evidence.isFeminine ? stem : stem.replace(participle, 'D$1$2$3');
  if (afal.test(stem)) return afalFamily(stem, stem.replace(afal, '$1$2$3'), evidence);
  if (tafaul.test(stem)) {
    const isFifth = evidence.isKnown(`ي${stem}`) || evidence.isKnown(`م${stem}`);
    return stem.replace(tafaul, isFifth ? 'V$1$2$3' : 'D$1$2$3');
  }
  for (const { pattern, key } of shapes) {
    if (pattern.test(stem)) return stem.replace(pattern, key);
  }
  return stem;
}

/** The same where there is no vocabulary to ask: for a word that no article has. */
export function likelyFamilyOf(stem: string): string {
  return familyOf(stem, { isFeminine: false, isKnown: () => false });
}
