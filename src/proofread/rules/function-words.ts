import { conjunctions, particles, withBeginnings } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

/**
 * Words whose wrong spelling is no other word. Not here: «وفى» (kept a promise), «علي» (a name), «ان» («أن» or «إن»),
 * «الي» (dialect for «الذي»), «او», which has a rule of its own.
 */
const afterConjunctions = {
  الى: 'إلى',
  هى: 'هي',
  اذا: 'إذا',
  لاكن: 'لكن',
  لكى: 'لكي',
  أى: 'أي',
  ايضا: 'أيضا',
  أيظا: 'أيضا',
};
const afterParticles = {
  التى: 'التي',
  الذى: 'الذي',
  هاذا: 'هذا',
  هاذه: 'هذه',
  هذة: 'هذه',
  ذالك: 'ذلك',
  هاؤلاء: 'هؤلاء',
  شئ: 'شيء',
  أى: 'أي',
};
const alone = {
  فى: 'في',
  للتى: 'للتي',
  للذى: 'للذي',
  الشئ: 'الشيء',
  بالشئ: 'بالشيء',
  والشئ: 'والشيء',
};

const spellings = new Map([
  ...withBeginnings(conjunctions, afterConjunctions),
  ...withBeginnings(particles, afterParticles),
  ...Object.entries(alone),
]);
// «لهى» is a verb, «لالتى» nothing.
for (const wrong of ['لالتى', 'لالذى', 'وفى']) spellings.delete(wrong);

export const functionWordSpeller: Speller = {
  spell: (letters) => spellings.get(letters),
  explain: (right, wrong) => `تُكتب «${right}»، لا «${wrong}».`,
};

export const functionWords = spellingRule(
  {
    code: 'function-words',
    level: 'safe',
    title: 'أدوات كُتبت خطأ (الى، فى، هذة، ذالك)',
    wrong: [
      ['ذهب الى المتجر', 'ذهب إلى المتجر'],
      ['فى هذة الشركة التى', 'في هذه الشركة التي'],
      ['واذا لم يكن كذالك', 'وإذا لم يكن كذلك'],
      ['ايضاً شئ من هاذا', 'أيضاً شيء من هذا'],
      ['لاكن الـذى', 'لكن الـذي'],
    ],
    right: [
      'وفى بوعده',
      'مشى إلى علي',
      'كل ما لدي وما علي',
      'شئت أم أبيت',
      'قال: «انا رايح فى هذة»',
      'إن وأن وان',
    ],
  },
  functionWordSpeller,
);
