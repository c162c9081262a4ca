/**
 * A function of a text that keeps its last answer: the rules of language ask the same thing of one text after the other,
 * each of them once.
 */
export function rememberLast<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: of(text) };
    return last.answer;
  };
}
