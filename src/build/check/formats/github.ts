import type { Problem, Severity } from '../../../content/problem.ts';
import type { Found } from './found.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
};

/** As the runner reads commands back: `toCommandValue` of @actions/core, command.ts. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command({ file, line, column, code, severity, message, remedy }: Problem): string {
  const properties = { file, line, col: column, title: code };
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = remedy === undefined ? message : `${message}\n${remedy}`;
  return `::${commands[severity]} ${written}::${escapeData(text)}`;
}

/** For GitHub Actions: workflow commands, a line each, which it shows beside the lines of a pull request. */
export function github({ problems }: Found): string {
  return problems.map(command).join('\n');
}
