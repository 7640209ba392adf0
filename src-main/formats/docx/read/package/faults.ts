/** What makes a package or one of its parts unreadable, in words for people. */
export class PartFault extends Error {}

/** More than the limits allow: refused before it is unpacked. */
export class TooLarge extends Error {}
