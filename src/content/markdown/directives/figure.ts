import { z } from 'zod';
import { renderFigure } from '../figure.ts';
import { typeset } from '../typeset.ts';
import { dataDirective } from './directive.ts';
import { pictureFile, text } from './fields.ts';

/** `::: figure`: a picture with caption and credit; the keys are those of `hero` in the front matter. */
export const figure = dataDirective({
  name: 'figure',
  schema: z.strictObject({
    src: pictureFile,
    alt: text('alt', 500),
    caption: text('caption', 500).transform(typeset).optional(),
    credit: text('credit', 200).optional(),
  }),
  example: 'src: screen.png ثم في سطر بعده alt: شاشة الإعدادات',
  references: ({ src, alt }) => [
    { kind: 'picture', target: src, path: ['src'], alt: { text: alt, path: ['alt'] } },
  ],
  plain: ({ caption = '' }) => caption,
  pictures: 1,
  render: (picture, environment) => renderFigure(picture, environment),
});
