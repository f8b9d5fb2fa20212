"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { CommentOrder } from "@/domain/threads/thread-reading";
import { composerId } from "./reading-position";
import type { ThreadContext } from "./thread-context";
import type { ThreadState } from "./thread-store";

type ThreadHeadProps = { thread: ThreadContext; state: ThreadState; order: CommentOrder };

const write = () => document.getElementById(composerId)?.querySelector("textarea")?.focus();

/** What the thread holds, and the ways through it. */
export function ThreadHead({ thread, state, order }: ThreadHeadProps) {
  const { total, loaded } = state;
  const isBranch = thread.branchPath !== null;
  return (
    <div className="mb-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="thread-title" className="type-section">
          Thread{total > 0 && `, ${total.toLocaleString("en")} ${total === 1 ? "comment" : "comments"}`}
        </h2>
        <div className="-mr-2 flex flex-wrap">
          {thread.canWrite && !isBranch && (
            <Button
              kind="quiet"
              size="small"
              data-key="c"
              data-key-label="comment"
              className="text-ink-3"
              onClick={write}
            >
              Comment <Kbd>c</Kbd>
            </Button>
          )}
        </div>
      </div>
      {isBranch ? (
        <p className="border-y border-line py-2.5 text-md text-ink-2">
          A deep branch of it.{" "}
          <a href={`${thread.path}#thread`} className="link">
            The whole thread
          </a>
        </p>
      ) : (
        loaded.comments.length > 1 && <OrderLinks path={thread.path} order={order} />
      )}
    </div>
  );
}

const orderNames: Record<CommentOrder, string> = { time: "Oldest first", reactions: "Most reacted" };

function OrderLinks({ path, order }: { path: string; order: CommentOrder }) {
  const links: [CommentOrder, string][] = [
    ["time", `${path}#thread`],
    ["reactions", `${path}?order=reactions#thread`],
  ];
  return (
    <nav aria-label="Order of the comments" className="flex gap-4 text-sm text-ink-3">
      {links.map(([name, href]) => (
        <a
          key={name}
          href={href}
          aria-current={name === order ? "true" : undefined}
          className="py-1 hover:text-ink aria-[current]:font-[550] aria-[current]:text-ink"
        >
          {orderNames[name]}
        </a>
      ))}
    </nav>
  );
}
