/** What is learned from: which features each row has, and whether it is one of those to be found. */
export interface Examples {
  /** For each feature, the rows that have it, in order, and how much of it each has; 1 each where that is not given. */
  readonly rowsOf: readonly Int32Array[]
  readonly valuesOf?: readonly Float64Array[]
  /** One value for each row that is no feature of it but counts as it is: the weight of the hand-written signals. */
  readonly given: Float64Array
  readonly isPositive: Uint8Array
}

export interface LogisticModel {
  readonly bias: number
  readonly weights: Float64Array
  /** By how much `given` is multiplied. */
  readonly trust: number
}

export interface Strictness {
  /** Draws every weight to 0 and lets those that help little be 0. */
  readonly lasso: number
  /** Draws every weight to 0 by its square. */
  readonly ridge: number
  /** How many times a positive row counts. */
  readonly positives: number
}

const PASSES = 25

/** Weights that are 0 mostly stay so: they are tried again in each pass of so many only. */
const FULL_EACH = 5

/** Before anything is learned, the signals count so much; learning may not make them count for nothing. */
const TRUST = { before: 4, least: 2, ridge: 20 }

/** No weight changes by more in one step, so that steps need no search. */
const MAX_STEP = 2

const NO_ROWS = new Int32Array()

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

const clamp = (step: number): number => Math.max(-MAX_STEP, Math.min(MAX_STEP, step))

/** The step of Newton's method for one weight under both penalties; a weight that earns too little goes to 0. */
function stepOf(gradient: number, curvature: number, weight: number, { lasso, ridge }: Strictness): number {
  const [g, h] = [gradient + ridge * weight, curvature + ridge]
  if (g + lasso <= h * weight) return clamp(-(g + lasso) / h)
  if (g - lasso >= h * weight) return clamp(-(g - lasso) / h)
  return clamp(-weight)
}

/**
 * Logistic regression with an elastic net, by coordinate descent: one weight after the other, the same in every run.
 *
 * Friedman, Hastie, Tibshirani: "Regularization Paths for Generalized Linear Models via Coordinate Descent" (2010).
 */
export function fitLogistic({ rowsOf, valuesOf, given, isPositive }: Examples, strictness: Strictness): LogisticModel {
  const rows = isPositive.length
  const margins = Float64Array.from(given, (value) => TRUST.before * value)
  const counts = Float64Array.from(isPositive, (is) => (is === 1 ? strictness.positives : 1))
  const errors = new Float64Array(rows)
  const curves = new Float64Array(rows)
  const look = (row: number): void => {
    const p = sigmoid(margins[row] ?? 0)
    const count = counts[row] ?? 1
    errors[row] = count * (p - (isPositive[row] ?? 0))
    curves[row] = count * p * (1 - p)
  }
  for (let row = 0; row < rows; row += 1) look(row)

  const weights = new Float64Array(rowsOf.length)
  let [bias, trust] = [0, TRUST.before]
  const moveBias = (): void => {
    const [gradient, curvature] = [sum(errors), sum(curves)]
    const step = clamp(-gradient / (curvature + 1e-6))
    bias += step
    for (let row = 0; row < rows; row += 1) {
      margins[row] = (margins[row] ?? 0) + step
      look(row)
    }
  }
  const moveTrust = (): void => {
    let [gradient, curvature] = [TRUST.ridge * (trust - TRUST.before), TRUST.ridge]
    given.forEach((value, row) => {
      gradient += value * (errors[row] ?? 0)
      curvature += value * value * (curves[row] ?? 0)
    })
    const step = Math.max(TRUST.least - trust, clamp(-gradient / curvature))
    trust += step
    given.forEach((value, row) => {
      if (value === 0) return
      margins[row] = (margins[row] ?? 0) + step * value
      look(row)
    })
  }
  const moveWeight = (feature: number): void => {
    const having = rowsOf[feature] ?? NO_ROWS
    const values = valuesOf?.[feature]
    let [gradient, curvature] = [0, 0]
    for (let at = 0; at < having.length; at += 1) {
      const [row, value] = [having[at] ?? 0, values?.[at] ?? 1]
      gradient += value * (errors[row] ?? 0)
      curvature += value * value * (curves[row] ?? 0)
    }
    const weight = weights[feature] ?? 0
    const step = stepOf(gradient, curvature, weight, strictness)
    if (step === 0) return
    weights[feature] = weight + step
    for (let at = 0; at < having.length; at += 1) {
      const row = having[at] ?? 0
      margins[row] = (margins[row] ?? 0) + step * (values?.[at] ?? 1)
      look(row)
    }
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    moveBias()
    moveTrust()
    const isFull = pass % FULL_EACH === 0
    for (let feature = 0; feature < weights.length; feature += 1)
      if (isFull || weights[feature] !== 0) moveWeight(feature)
  }
  return { bias, weights, trust }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
