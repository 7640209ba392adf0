import { registerHooks } from 'node:module'

// Loaded before the built main file: lets it find the stand-in where it asks for `electron`.
const standIn = new URL('./electron-module.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
