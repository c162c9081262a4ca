/** One run of Lighthouse on one page, in a Chromium of its own. */

import { spawn } from 'node:child_process';
import { categories, type Report, reportSchema } from './report.ts';

/** A phone of the middle class on slow 4G, reckoned from a load at full speed: what the machine does meanwhile counts less. */
const options = [
  ...['--form-factor=mobile', '--throttling-method=simulate', '--locale=ar'],
  ...[`--only-categories=${categories.join()}`, '--output=json', '--quiet'],
  '--no-enable-error-reporting',
];

/** The sandbox needs rights that containers and root do not have; only our own pages are opened. */
const chromiumFlags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';

/**
 * @param lighthouse absolute path of its command line
 * @param chromium absolute path of the browser's program
 * @throws Error with what Lighthouse said, where it measured nothing
 */
export async function auditPage(
  lighthouse: string,
  chromium: string,
  address: string,
): Promise<Report> {
  const args = [lighthouse, address, ...options, `--chrome-flags=${chromiumFlags}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CHROME_PATH: chromium },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(errors.join(''));
  const report = reportSchema.parse(JSON.parse(out.join('')));
  if (report.runtimeError) throw new Error(`${address}: ${report.runtimeError.message}`);
  return report;
}
