/** The name of the one policy of Trusted Types: it lets the worker of the site be registered, and nothing else. */
export const workerPolicy = 'mujaz-worker';
