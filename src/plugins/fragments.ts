import nunjucks, { type Extension } from 'nunjucks';

/** Of Nunjucks' parser, what a tag with a body needs. */
interface Parser {
  nextToken(): { readonly value: string };
  parseSignature(tolerance: null, withoutParentheses: boolean): unknown;
  advanceAfterBlockEnd(name?: string): void;
  parseUntilBlocks(end: string): unknown;
}

interface Nodes {
  readonly CallExtension: new (
    extension: object,
    method: string,
    parameters: unknown,
    bodies: readonly unknown[],
  ) => unknown;
}

/**
 * The tag `{% kept … %}…{% endkept %}`: what is between is rendered once for the same keys, however many pages show it.
 * The keys are all that it depends on besides what all pages have alike: the first a view or a name, the others texts,
 * numbers and the like.
 *
 *     {% kept article, role %}<h2>{{ article.title }}</h2>{% endkept %}
 */
export class Fragments implements Extension {
  readonly tags = ['kept'];
  /** Of views: as long as these are there themselves. */
  #ofViews = new WeakMap<object, Map<string, string>>();
  #named = new Map<string, string>();

  /** To be called before pages of another site are rendered. */
  clear(): void {
    this.#ofViews = new WeakMap();
    this.#named = new Map();
  }

  parse(parser: Parser, nodes: Nodes): unknown {
    const { value } = parser.nextToken();
    const keys = parser.parseSignature(null, true);
    parser.advanceAfterBlockEnd(value);
    const body = parser.parseUntilBlocks('endkept');
    parser.advanceAfterBlockEnd();
    return new nodes.CallExtension(this, 'render', keys, [body]);
  }

  /** Called by the templates: the context, the keys, and what renders the body come as arguments. */
  render(_context: unknown, ...given: readonly unknown[]): unknown {
    const [first, ...keys] = given.slice(0, -1);
    const body = given.at(-1);
    if (typeof body !== 'function') throw new TypeError('a tag without a body');
    const key = JSON.stringify(typeof first === 'object' ? keys : [first, ...keys]);
    const kept = this.#keptOf(first);
    const known = kept.get(key);
    const text = known ?? String(body());
    if (known === undefined) kept.set(key, text);
    return new nunjucks.runtime.SafeString(text);
  }

  #keptOf(first: unknown): Map<string, string> {
    if (typeof first !== 'object' || first === null) return this.#named;
    const known = this.#ofViews.get(first) ?? new Map<string, string>();
    this.#ofViews.set(first, known);
    return known;
  }
}
