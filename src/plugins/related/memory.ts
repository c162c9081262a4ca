/** «اقرأ أيضًا» from one build to the next: what was found out about articles that did not change is kept. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import { programFingerprint, toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { Slug } from '../../content/types.ts';
import { readWhole } from '../../content/whole-file.ts';
import { type KnownArticles, knownArticles } from '../../related/facts.ts';
import {
  decodeAnswer,
  decodeMemory,
  encodeAnswer,
  encodeMemory,
  questionOf,
} from '../../related/memory-format.ts';
import type { RelatableArticle } from '../../related/relatable-article.ts';
import { type NewMemory, type Related, relateKnown, slugsOf } from '../../related/relate.ts';
import { writePieces } from './files.ts';
import {
  decodePlaces,
  encodePlaces,
  isDamage,
  sweepTerms,
  TermFiles,
  writeTerms,
} from './term-files.ts';

export interface KeptRelations {
  /** As `relateArticles`, with the same result whatever was kept. No text is asked for that was read before. */
  relateArticles(articles: readonly RelatableArticle[]): ReadonlyMap<Slug, readonly Slug[]>;
  /** Keeps what the last call found out, where it differs from what is kept. */
  save(): void;
}

/** What a computation found out, before it is kept. */
interface Finding {
  readonly question: Uint8Array;
  readonly memory: NewMemory;
  /** What the memory refers to. */
  readonly terms: TermFiles | undefined;
}

/** The folder: `answer` for when nothing changed, else `memory` with the files of terms that it names. */
class RelationsFolder {
  readonly #directory: string;
  readonly #version: string;

  constructor(directory: string, version: string) {
    this.#directory = directory;
    this.#version = version;
  }

  answer(known: KnownArticles, question: Uint8Array): Related['slugs'] | undefined {
    const bytes = readWhole(join(this.#directory, 'answer'));
    const answer = bytes && decodeAnswer(this.#version, question, bytes);
    return answer && slugsOf(known.articles, answer);
  }

  relate(known: KnownArticles): { readonly related: Related; readonly terms?: TermFiles } {
    const bytes = readWhole(join(this.#directory, 'memory'));
    const kept = bytes && decodeMemory(this.#version, bytes);
    if (kept === undefined) return { related: relateKnown(known, undefined) };
    const terms = new TermFiles(this.#directory, decodePlaces(kept.places));
    try {
      return { related: relateKnown(known, { ...kept.memory, terms }), terms };
    } catch (error) {
      if (isDamage(error)) return { related: relateKnown(known, undefined) };
      throw error;
    } finally {
      terms.close();
    }
  }

  /** The answer comes last: it is only given while the rest is there. */
  save(finding: Finding): void {
    try {
      this.#write(finding);
    } catch (error) {
      if (!isDamage(error)) throw error;
      // Terms that were to be moved cannot be read: the next computation begins from nothing.
      rmSync(join(this.#directory, 'memory'), { force: true });
    }
  }

  #write({ question, memory, terms }: Finding): void {
    const places = writeTerms(this.#directory, memory.terms, terms);
    terms?.close();
    const file = join(this.#directory, 'memory');
    writePieces(file, encodeMemory(this.#version, memory, encodePlaces(places)));
    const answer = encodeAnswer(this.#version, question, memory.links);
    writePieces(join(this.#directory, 'answer'), answer);
    sweepTerms(this.#directory, places);
  }
}

/**
 * Opens what is kept in a folder, as far as it is whole and was made by this very code: of the text of an article
 * only the fingerprint of its file is known, so the code that reads files is part of it.
 *
 * @param directory absolute, such as `.cache/related`; may be deleted at any time
 */
export function openKeptRelations(directory: string): KeptRelations {
  const program = programFingerprint(['arabic', 'content', 'related']);
  const folder = new RelationsFolder(directory, fingerprint(program, toolsFingerprint()));
  let finding: Finding | undefined;
  return {
    relateArticles(articles) {
      finding = undefined;
      const known = knownArticles(articles);
      const question = questionOf(known);
      const answer = folder.answer(known, question);
      if (answer !== undefined) return answer;
      const { related, terms } = folder.relate(known);
      finding = { question, memory: related.memory, terms };
      return related.slugs;
    },
    save() {
      if (finding !== undefined) folder.save(finding);
      finding = undefined;
    },
  };
}
