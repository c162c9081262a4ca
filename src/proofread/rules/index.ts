/** The rules of the proofreader, in the order in which they mend a text: what letters are comes before what words are. */

import type { Rule } from '../rule.ts';
import { alaOrAli } from './ala-or-ali.ts';
import { bareAw } from './bare-aw.ts';
import { bareHamza } from './bare-hamza.ts';
import { commaInNumber } from './comma-in-number.ts';
import { decomposedLetters } from './decomposed-letters.ts';
import { detachedPreposition } from './detached-preposition.ts';
import { detachedWaw } from './detached-waw.ts';
import { digitsOfHouse } from './digits-of-house.ts';
import { doubledBlanks } from './doubled-blanks.ts';
import { doubledWords } from './doubled-words.ts';
import { finalYeh } from './final-yeh.ts';
import { functionWords } from './function-words.ts';
import { hamzaBeforeWaw } from './hamza-before-waw.ts';
import { hamzaByMeaning } from './hamza-by-meaning.ts';
import { hamzaOfFormEight } from './hamza-of-form-eight.ts';
import { hamzaOfFormSeven } from './hamza-of-form-seven.ts';
import { hamzaOfFormTen } from './hamza-of-form-ten.ts';
import { hamzaOfImperatives } from './hamza-of-imperatives.ts';
import { hamzaOfMonday } from './hamza-of-monday.ts';
import { hamzaOfNouns } from './hamza-of-nouns.ts';
import { hamzaOfVerbs } from './hamza-of-verbs.ts';
import { hamzaWithTanween } from './hamza-with-tanween.ts';
import { hijriSign } from './hijri-sign.ts';
import { inshaAllah } from './insha-allah.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { latinMarks } from './latin-marks.ts';
import { mixedDigits } from './mixed-digits.ts';
import { numberRanges } from './number-ranges.ts';
import { percentSign } from './percent-sign.ts';
import { persianFinalYeh } from './persian-final-yeh.ts';
import { persianLetters } from './persian-letters.ts';
import { presentationForms } from './presentation-forms.ts';
import { repeatedMarks } from './repeated-marks.ts';
import { spaceAfterMark } from './space-after-mark.ts';
import { spaceAfterStop } from './space-after-stop.ts';
import { spaceAroundBrackets } from './space-around-brackets.ts';
import { spaceBeforeMark } from './space-before-mark.ts';
import { spaceBetweenScripts } from './space-between-scripts.ts';
import { spaceInBrackets } from './space-in-brackets.ts';
import { spellingInQuotation } from './spelling-in-quotation.ts';
import { straightQuotes } from './straight-quotes.ts';
import { taaMarbuta } from './taa-marbuta.ts';
import { tanweenStyle } from './tanween-style.ts';
import { tatweel } from './tatweel.ts';
import { unpairedQuote } from './unpaired-quote.ts';

/** What characters are. */
const characters = [
  presentationForms,
  invisibleCharacters,
  persianLetters,
  decomposedLetters,
  tatweel,
  mixedDigits,
  hijriSign,
];

/** Marks, then the blanks around them. */
const marks = [
  straightQuotes,
  spaceInBrackets,
  latinMarks,
  doubledBlanks,
  spaceBeforeMark,
  repeatedMarks,
  spaceAfterMark,
];

const words = [
  detachedWaw,
  inshaAllah,
  functionWords,
  bareAw,
  hamzaWithTanween,
  hamzaOfNouns,
  hamzaOfImperatives,
  hamzaOfFormTen,
  hamzaOfFormEight,
  hamzaOfFormSeven,
];

/** For a person to decide. */
const suggestions = [
  hamzaOfVerbs,
  bareHamza,
  taaMarbuta,
  finalYeh,
  spellingInQuotation,
  doubledWords,
  detachedPreposition,
  spaceAfterStop,
  spaceAroundBrackets,
  spaceBetweenScripts,
  numberRanges,
  percentSign,
  commaInNumber,
];

/** What a newsroom writes in one way, of several that are right. */
const style = [tanweenStyle, hamzaBeforeWaw, hamzaOfMonday, digitsOfHouse];

const warnings = [hamzaByMeaning, alaOrAli, persianFinalYeh, unpairedQuote];

export const rules: readonly Rule[] = [
  ...characters,
  ...marks,
  ...words,
  ...suggestions,
  ...style,
  ...warnings,
];
