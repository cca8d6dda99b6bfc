import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Signals running work that the worker is about to end: what has begun comes to its end, and nothing more begins. */
@Injectable()
export class Shutdown implements OnModuleDestroy {
  private hasBegun = false;

  onModuleDestroy(): void {
    this.hasBegun = true;
  }

  readonly isShuttingDown = (): boolean => this.hasBegun;
}
