/** Links in bodies that lead to pages of the site: whether there is such a page, and such a place on it. */

import { canonicalAlias } from './aliases.ts';
import { resolveLink } from './link-address.ts';
import { judgeLink } from './markdown/addresses.ts';
import type { LinkReference } from './markdown/document.ts';
import { isBoxId, pageIds } from './markdown/heading-id.ts';
import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import { articleAddress } from './slug.ts';
import type { Address, Slug } from './types.ts';

/** What links may lead to. */
export interface LinkTargets {
  /** Of every article there is, those that cannot be understood included. */
  readonly slugs: ReadonlySet<Slug>;
  readonly drafts: ReadonlySet<Slug>;
  /** Old addresses, in the form that `canonicalAlias` gives. */
  readonly aliases: ReadonlySet<Address>;
  /** First pages of listings, and pages that are always there. */
  readonly pages: ReadonlySet<Address>;
  /** Listings that there are only where drafts are shown. */
  readonly pagesOfDrafts: ReadonlySet<Address>;
  /** Ids of the headings of an article or a plain page; undefined where that cannot be known. */
  readonly headingsOf: (address: Address) => readonly string[] | undefined;
}

/** A page whose body has links. */
export interface LinkingPage {
  /** Path for messages. */
  readonly file: string;
  readonly address: Address;
  readonly bodyLine: number;
  readonly isDraft: boolean;
  readonly links: readonly LinkReference[];
}

/** A file of the site that is no page: those are made by the program, and are not known here. */
function isFile(path: string): boolean {
  return /^\/[^/]+\.[a-z0-9]{1,11}$/i.test(path) || /^\/assets\//.test(path);
}

function isPage(path: string, isDraft: boolean, targets: LinkTargets): boolean {
  // Listings are numbered from the oldest: how many pages there are changes with what is published.
  const listing = path.replace(/page\/[1-9]\d*\/$/, '');
  const known = targets.pages.has(listing) || (isDraft && targets.pagesOfDrafts.has(listing));
  return known || targets.aliases.has(canonicalAlias(path)) || isFile(path);
}

type Fault = Pick<Problem, 'code' | 'severity' | 'message' | 'remedy'>;

function pageFault(path: string, from: Address, { slugs }: LinkTargets): Fault {
  // A relative link that goes astray ends up under the page itself: `other` of `/story/` is `/story/other`.
  const meant = path.startsWith(from) ? path.slice(from.length) : path;
  const [name = ''] = meant.replace(/^\/?(?:articles\/)?/, '').split('/');
  const near = slugs.has(name) ? name : nearestName(name, [...slugs]);
  return {
    code: 'link-unknown',
    severity: 'error',
    message: `الرابط «${path.slice(0, 120)}» لا يقود إلى صفحة من صفحات الموقع.`,
    remedy:
      near === undefined
        ? 'اكتب اسم مجلد المقال بين شرطتين مائلتين، مثل /esim-explained/'
        : `هل تقصد ${articleAddress(near)}؟`,
  };
}

function fragmentFault(path: string, fragment: string, targets: LinkTargets): Fault | undefined {
  const headings = fragment === '' ? undefined : targets.headingsOf(path);
  if (!headings || headings.includes(fragment) || isBoxId(fragment) || pageIds.has(fragment)) {
    return undefined;
  }
  const near = nearestName(fragment, headings);
  return {
    code: 'link-heading',
    severity: 'error',
    message: `لا عنوان في الصفحة ${path} معرّفه «${fragment.slice(0, 80)}».`,
    remedy:
      near === undefined
        ? 'المعرّف كلمات العنوان وبينها «-»، مثل #كيف-نحمي-حساباتنا؛ وربما تغيّر العنوان.'
        : `هل تقصد ${path}#${near}؟`,
  };
}

function linkFault(
  href: string,
  { address, isDraft }: LinkingPage,
  targets: LinkTargets,
): Fault | undefined {
  // A fragment alone was looked for when the body was parsed.
  if (judgeLink(href).kind !== 'internal') return undefined;
  const { path, fragment } = resolveLink(href, address);
  const slug = path.slice(1, -1);
  if (!targets.slugs.has(slug) || path !== articleAddress(slug)) {
    return isPage(path, isDraft, targets)
      ? fragmentFault(path, fragment, targets)
      : pageFault(path, address, targets);
  }
  if (targets.drafts.has(slug) && !isDraft) {
    return {
      code: 'link-draft',
      severity: 'warning',
      message: `الرابط يقود إلى مسودة («${slug}»)، فلن يرى القارئ منه إلا نصه.`,
      remedy: 'انشر المسودة، أو احذف الرابط إلى أن تُنشر.',
    };
  }
  return fragmentFault(path, fragment, targets);
}

/** What is wrong with the links of a page that stay on the site. */
export function internalLinkProblems(page: LinkingPage, targets: LinkTargets): readonly Problem[] {
  const { file, bodyLine } = page;
  return page.links.flatMap(({ href, line, column }): readonly Problem[] => {
    const fault = linkFault(href, page, targets);
    return fault ? [{ file, line: line + bodyLine - 1, column, ...fault }] : [];
  });
}
