import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  readonly title: string;
  /** Above the title: what it belongs to. */
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title in the window and as its first heading, to which the focus goes, so that it is read out when it opens. */
export function Page({ title, caption, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Ынтымак`;
  }, [title]);
  useEffect(() => {
    const { current } = heading;
    if (current === null) return;
    current.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    // Enlarged to 400 % what stands above fills the window.
    if (current.getBoundingClientRect().bottom > window.innerHeight) current.scrollIntoView();
  }, []);
  return (
    <>
      {caption !== undefined && <p className="quiet page-caption">{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
