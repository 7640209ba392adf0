/** Must run before the page's own code: remembers every report of the content security policy and of Trusted Types. */
export function watchPolicy(): void {
  const reports: string[] = []
  Object.assign(window, { policyReports: reports })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    reports.push(`${violatedDirective}: ${blockedURI} ${sample}`)
  })
}
