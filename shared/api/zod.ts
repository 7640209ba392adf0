import { z } from 'zod'

// Before the first schema: zod otherwise probes for `new Function`, which a page under Trusted Types forbids.
z.config({ jitless: true })

export { z }
