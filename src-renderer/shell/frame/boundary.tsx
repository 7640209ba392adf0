import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly isBroken: boolean
}

const words = text.shell.broken

/** Keeps a mistake in one screen from taking the window with it. React has no way to do this but a class. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const actions = (
      <>
        <Button onPress={() => this.setState({ isBroken: false })}>{words.retry}</Button>
        <Button onPress={() => go({ screen: 'contracts' })}>{words.home}</Button>
      </>
    )
    return (
      <EmptyState title={words.title} actions={actions}>
        {words.kept}
      </EmptyState>
    )
  }
}
