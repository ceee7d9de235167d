/** The package comes without types; these are the calls that `launchWebKit.ts` makes. */
declare module 'selenium-webdriver' {
  interface Window {
    minimize(): Promise<void>;
    setRect(rectangle: { width: number; height: number }): Promise<void>;
  }

  interface WebElement {
    click(): Promise<void>;
    sendKeys(keys: string): Promise<void>;
  }

  const Key: { ENTER: string };

  interface WebDriver {
    get(url: string): Promise<void>;
    executeAsyncScript(script: string, ...args: unknown[]): Promise<string>;
    findElement(locator: object): WebElement;
    getWindowHandle(): Promise<string>;
    switchTo(): { window(handle: string): Promise<void>; newWindow(type: 'window' | 'tab'): Promise<void> };
    manage(): { window(): Window };
    getCapabilities(): Promise<{ get(name: 'browserVersion'): string }>;
    /** Closes the window; the session and the driver stay. */
    close(): Promise<void>;
  }

  const By: { css(selector: string): object };

  class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: object): this;
    build(): Promise<WebDriver>;
  }
}
