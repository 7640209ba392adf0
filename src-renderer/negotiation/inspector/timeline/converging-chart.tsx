import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { Point } from '../../model/rows.ts'
import { type Chart, type ChartSize, chartOf, type Series } from './chart-model.ts'
import styles from './converging-chart.module.css'

const words = text.negotiation.onePoint

const SIZE: ChartSize = { width: 300, height: 132, left: 34, right: 12, top: 10, bottom: 22 }
const DOT = 4

function Lines({ chart }: { readonly chart: Chart }): ReactNode {
  return chart.lines.map(({ side, dots, path }) => (
    <g key={side} className={styles[side]}>
      <path d={path} className={styles.line} />
      {dots.map(({ x, y }) =>
        side === 'vendor' ? (
          <circle key={x} cx={x} cy={y} r={DOT} className={styles.dot} />
        ) : (
          <rect key={x} x={x - DOT} y={y - DOT} width={2 * DOT} height={2 * DOT} className={styles.dot} />
        ),
      )}
    </g>
  ))
}

function Axes({ chart }: { readonly chart: Chart }): ReactNode {
  return (
    <>
      {chart.ticks.map(({ number, y }) => (
        <g key={number}>
          <path d={`M${SIZE.left} ${y}H${SIZE.width - SIZE.right}`} className={styles.tick} />
          <text x={SIZE.left - 6} y={y + 4} className={styles.value}>
            {text.common.number(number)}
          </text>
        </g>
      ))}
      {chart.limits.map(({ rung, y }) => (
        <path key={rung} d={`M${SIZE.left} ${y}H${SIZE.width - SIZE.right}`} className={styles[rung]} />
      ))}
      {chart.versions.map(({ version, x }) => (
        <text key={version} x={x} y={SIZE.height - 6} className={styles.version}>
          {text.common.versionShort(version)}
        </text>
      ))}
    </>
  )
}

/** The same as a table, for whoever reads rather than looks. */
function Values({ series, ours }: { readonly series: Series; readonly ours: Side }): ReactNode {
  const versions = [...new Set(series.values.map(({ version }) => version))]
  return (
    <details className={styles.table}>
      <summary>{words.chartTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.chartVersion}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                <SideName side={side} ours={ours} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version}>
              <th scope="row">{text.common.versionShort(version)}</th>
              {SIDES.map((side) => (
                <td key={side}>
                  {series.values.find((value) => value.version === version && value.side === side)?.text ??
                    text.common.none}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface ConvergingChartProps {
  readonly series: Series
  readonly point: Point
  readonly ours: Side
}

/** A term that both sides name with a number: how they come closer, version by version. */
export function ConvergingChart({ series, point, ours }: ConvergingChartProps): ReactNode {
  const chart = chartOf(series, point.ladder, SIZE)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.chart(series.name, series.unit)}</figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={words.chartWords(series.name)}
      >
        <Axes chart={chart} />
        <Lines chart={chart} />
      </svg>
      <p className={styles.legend}>
        {SIDES.map((side) => (
          <span key={side} className={styles.key}>
            <span className={`${styles.mark} ${styles[`${side}Mark`]}`} aria-hidden />
            <SideName side={side} ours={ours} />
          </span>
        ))}
        {chart.limits.map(({ rung, number }) => (
          <span key={rung} className={styles.key}>
            <span className={`${styles.dash} ${styles[`${rung}Dash`]}`} aria-hidden />
            {words[rung]} {text.common.number(number)}
          </span>
        ))}
      </p>
      <Values series={series} ours={ours} />
    </figure>
  )
}
