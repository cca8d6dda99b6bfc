import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Tells those at work that the worker is about to end: what they have begun comes to its end, and nothing is begun any more. */
@Injectable()
export class Shutdown implements OnModuleDestroy {
  private hasBegun = false;

  onModuleDestroy(): void {
    this.hasBegun = true;
  }

  readonly isShuttingDown = (): boolean => this.hasBegun;
}
