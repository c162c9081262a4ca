/** What Arabic joins to the word after it: و ف ب ك ل س أ, the article, and their compounds, with or without tatweel. */
const clitic = /(?:^|[\s([—–-])(?:[وف]?(?:[بك]?ال|لل|[بكلس])?|أ)ـ*$/;

/** The longest clitic with its tatweel and the character before it. */
export const cliticReach = 12;

/** Whether a text ends with a clitic that has its word still to come: «قرأت و», «لغة الـ». */
export function endsWithClitic(text: string): boolean {
  const tail = text.slice(-cliticReach);
  return /[\u0621-\u064a]/.test(tail.slice(-1)) && clitic.test(tail);
}
