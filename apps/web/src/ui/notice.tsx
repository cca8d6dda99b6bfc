import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind?: 'info' | 'warning' | 'success' | 'danger';
  readonly title?: string;
  /** Read out at once when it appears. */
  readonly isNews?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ kind = 'info', title, isNews = false, children }: NoticeProps) {
  const role = !isNews ? undefined : kind === 'danger' ? 'alert' : 'status';
  return (
    <div className={kind === 'info' ? 'notice' : `notice notice--${kind}`} role={role}>
      {title !== undefined && <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
