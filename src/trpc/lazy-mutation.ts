import type { MutationObserver, MutationObserverResult, MutationOptions } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "./error-words";
import { loadApi, type Trpc } from "./load-api";

/** Names a procedure and what should happen around a call of it, once the procedures are here. */
export type Describe<TData, TError, TVariables, TResult> = (
  trpc: Trpc,
) => MutationOptions<TData, TError, TVariables, TResult>;

type Shown = "status" | "isPending" | "isSuccess" | "data" | "error" | "variables" | "submittedAt";
type PickEach<TUnion> = TUnion extends unknown ? Readonly<Pick<TUnion, Shown & keyof TUnion>> : never;

/** The part of a mutation's state that components use. */
export type MutationState<TData, TError, TVariables> = PickEach<MutationObserverResult<TData, TError, TVariables>>;

const blank = { data: undefined, error: null, isSuccess: false } as const;
const idle = { ...blank, status: "idle", isPending: false, variables: undefined, submittedAt: 0 } as const;
const pending = { ...blank, status: "pending", isPending: true } as const;

/**
 * A mutation of TanStack Query that comes with its first call. Until then it costs a page a few bytes, and after that it
 * works like any other.
 */
export class LazyMutation<TData, TError, TVariables, TResult> {
  #state: MutationState<TData, TError, TVariables> = idle;
  #observer: MutationObserver<TData, TError, TVariables, TResult> | undefined;
  #trpc: Trpc | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(private describe: Describe<TData, TError, TVariables, TResult>) {}

  /** A call that is under way ends with what was described last, and so sees what its component sees. */
  redescribe(describe: Describe<TData, TError, TVariables, TResult>): void {
    this.describe = describe;
    if (this.#trpc !== undefined) this.#observer?.setOptions(describe(this.#trpc));
  }

  readonly getState = (): MutationState<TData, TError, TVariables> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly reset = (): void => {
    this.#observer?.reset();
    this.#set(idle);
  };

  /** Rejects as the call does; without the client, a toast reported the failure to fetch it and nothing was sent. */
  readonly mutateAsync = async (variables: TVariables): Promise<TData> => {
    this.#set({ ...pending, variables, submittedAt: Date.now() }); // shows before anything is fetched
    try {
      await this.#load();
    } catch (error) {
      this.#set(idle);
      showToast(messageOf(error), { kind: "error" });
      throw error;
    }
    if (this.#observer === undefined) throw new Error("Loading makes the observer.");
    return this.#observer.mutate(variables);
  };

  readonly mutate = (variables: TVariables): void => {
    this.mutateAsync(variables).catch(() => undefined); // it is in `error`
  };

  async #load(): Promise<void> {
    const { MutationObserver, queryClient, trpc } = await loadApi();
    if (this.#observer !== undefined) return;
    this.#trpc = trpc;
    this.#observer = new MutationObserver(queryClient, this.describe(trpc));
    this.#observer.subscribe((result) => this.#set(result));
  }

  #set(state: MutationState<TData, TError, TVariables>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
