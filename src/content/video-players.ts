/** The origins of the players that a reader's click may bring into a page; the security policy lets in no other frame. */
export const videoPlayers = {
  YouTube: 'https://www.youtube-nocookie.com',
  Vimeo: 'https://player.vimeo.com',
} as const;
