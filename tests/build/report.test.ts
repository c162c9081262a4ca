import { describe, expect, test } from 'vitest';
import { describeCounts, Progress } from '../../src/build/report.ts';

/** What progress writes to a terminal so wide; to no terminal for undefined. */
function written(columns: number | undefined, steps: (progress: Progress) => void): string {
  let text = '';
  const write = (piece: string): boolean => {
    text += piece;
    return true;
  };
  steps(new Progress({ isTTY: columns !== undefined, columns: columns ?? 0, write }));
  return text;
}

function steps(progress: Progress): void {
  progress.step('قراءة المقالات');
  progress.update('تجهيز الصور: 3 من 10000');
  progress.end();
}

describe('progress', () => {
  test('is one plain line a step where there is no terminal', () => {
    expect(written(undefined, steps)).toBe('قراءة المقالات…\n');
  });

  test('is one line that moves on a terminal, and goes', () => {
    const text = written(80, steps);
    expect(text).not.toContain('\n');
    expect(text).toContain('3 من 10000…');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('never wraps on a narrow one', () => {
    for (const line of written(12, steps).split('\r\u001b[2K'))
      expect(line.length).toBeLessThan(12);
  });

  test('of an unknown width is shown whole', () => {
    expect(written(0, steps)).toContain('3 من 10000…');
  });

  test('ends without a word where nothing was shown', () => {
    expect(written(80, (progress) => progress.end())).toBe('');
  });
});

test.each([
  [1, 0, 0, 'خطأ واحد'],
  [2, 1, 0, 'خطآن وتنبيه واحد'],
  [0, 3, 1, '3\u00a0تنبيهات واقتراح واحد'],
  [11, 2, 2, '11\u00a0خطأً وتنبيهان واقتراحان'],
  [0, 0, 5, '5\u00a0اقتراحات'],
  [0, 0, 11, '11\u00a0اقتراحًا'],
  [0, 0, 0, ''],
])('%i errors, %i warnings and %i suggestions: %s', (error, warning, suggestion, text) => {
  expect(describeCounts({ error, warning, suggestion })).toBe(text);
});
