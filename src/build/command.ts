/** Runs a command: help, misuse, content errors and failures end in one way everywhere. */

import { ContentError, ContentFolderError } from '../content/content-error.ts';
import {
  type CommandDefinition,
  type CommandLine,
  helpText,
  readCommandLine,
  UsageError,
} from './arguments.ts';
import { describeError, wholeError } from './failure.ts';
import { LockedError } from './lock.ts';
import { OutputFolderError } from './output-folder.ts';
import { describeProblems, sourceReader } from './report.ts';

/** Done; the content has errors; the command was misused or the program failed. */
export const exitStatus = { done: 0, contentErrors: 1, failed: 2 } as const;

/** The sentence for an error, and the exit status it stands for. */
export function describeFailure(error: unknown, root: string, debug: boolean): [string, number] {
  if (error instanceof ContentError) {
    return [describeProblems(error.problems, sourceReader(root)), exitStatus.contentErrors];
  }
  if (
    error instanceof UsageError ||
    error instanceof OutputFolderError ||
    error instanceof LockedError ||
    error instanceof ContentFolderError
  ) {
    return [error.message, exitStatus.failed];
  }
  // Ctrl+C at a question.
  if (error instanceof Error && error.name === 'ExitPromptError') {
    return ['أُلغي الأمر، ولم يُكتب شيء.', exitStatus.failed];
  }
  return [
    debug
      ? wholeError(error)
      : `تعذّر إكمال الأمر: ${describeError(error)}\nلتفاصيل أكثر أضف الخيار --debug`,
    exitStatus.failed,
  ];
}

/**
 * Runs a command and sets the exit status of the process.
 *
 * @param root absolute folder of the project; becomes the working folder
 * @param run returns an exit status; nothing means done
 */
export async function runCommand(
  definition: CommandDefinition,
  root: string,
  run: (line: CommandLine, from: string) => Promise<number | undefined>,
): Promise<void> {
  // npm changes to the project's folder; paths that a person typed start from where they were.
  const from = process.env.INIT_CWD ?? process.cwd();
  process.chdir(root);
  let debug = false;
  const fail = (error: unknown): void => {
    const [text, status] = describeFailure(error, root, debug);
    console.error(text);
    if (error instanceof UsageError) console.error(`\n${helpText(definition)}`);
    process.exitCode = status;
  };
  // What nobody caught would end the process with a stack, and with the status of content errors.
  process.on('uncaughtException', (error) => {
    // Whoever read our output has read enough: `npm run check | head`.
    if ('code' in error && error.code === 'EPIPE') process.exit();
    fail(error);
    process.exit();
  });
  try {
    const line = readCommandLine(definition, process.argv.slice(2));
    debug = line.values.debug === true;
    if (line.values.help === true) {
      console.log(helpText(definition));
      return;
    }
    process.exitCode = (await run(line, from)) ?? exitStatus.done;
  } catch (error) {
    fail(error);
  }
}
