/** The fixed parts of the one form of zip that a bundle may have (PKWARE APPNOTE 6.3, §4.3). */
export const LOCAL_SIGNATURE = 0x04034b50
export const CENTRAL_SIGNATURE = 0x02014b50
export const END_SIGNATURE = 0x06054b50
export const LOCAL_SIZE = 30
export const CENTRAL_SIZE = 46
export const END_SIZE = 22
/** Bit 11: names are UTF-8. */
export const UTF8_FLAG = 0x0800
export const STORED = 0
/** 1980-01-01 00:00:00, the first moment a zip can hold: the bundle's dates are in its files. */
export const FIXED_TIME = 0x0021_0000
/** Version 1.0 is all that a stored file needs. */
export const NEEDED = 10
/** Made on Unix by version 2.0, so that the mode below counts. */
export const MADE_BY = 0x0314
/** A regular file, rw-r--r--. */
export const FILE_MODE = 0o100644
