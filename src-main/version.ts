import manifest from '../package.json' with { type: 'json' }

/** The version in package.json. */
export const APP_VERSION: string = manifest.version
