/** What the page does beyond reading. Every page reads whole without it. */

import { startAnimations } from './animation.ts';
import { startCode } from './code.ts';
import { startContents } from './contents.ts';
import { startPrefetch } from './prefetch.ts';
import { startOffline } from './register.ts';
import { startSections } from './sections.ts';
import { startShare } from './share.ts';
import { startThemeSwitch } from './theme-switch.ts';
import { startVideos } from './video.ts';

startThemeSwitch();
startSections();
startShare();
startVideos();
startAnimations();
startContents();
startCode();
startPrefetch();
startOffline();
