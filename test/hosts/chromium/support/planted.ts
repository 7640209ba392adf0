/** Texts that may stand in no file: typed, as a title, in an address, in the page's own storage. */
export const PLANTED = ['Typedquartzwombat', 'Titledquartzwombat', 'Hashedquartzwombat', 'Storedquartzwombat'] as const
