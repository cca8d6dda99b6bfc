import { Component, type ReactNode } from 'react';
import { ErrorMessage } from './error-message';

interface FaultBorderProps {
  /** When it changes, the page is tried again. */
  readonly at: string;
  readonly children: ReactNode;
}

/** What is wrong within it stays within it: the rest of the page can be used. */
export class FaultBorder extends Component<FaultBorderProps, { readonly fault: unknown }> {
  override state = { fault: null as unknown };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override componentDidUpdate(before: FaultBorderProps): void {
    if (before.at !== this.props.at && this.state.fault !== null) this.setState({ fault: null });
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <ErrorMessage error={this.state.fault} onRetry={() => this.setState({ fault: null })} />;
  }
}
