package io.aerosdk.it.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** The publisher keeps every rule that the test kit of Reactive Streams knows. */
class PublisherRulesIT {
  @Test
  void everyRuleIsKept() {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG kit = new TestNG(false);
    kit.setVerbose(0);
    kit.setTestClasses(new Class<?>[] {RowsVerification.class});
    kit.addListener(results);
    kit.run();

    assertThat(
            Stream.of(results.getFailedTests(), results.getConfigurationFailures())
                .flatMap(found -> found.stream())
                .map(PublisherRulesIT::text))
        .isEmpty();
    assertThat(results.getPassedTests()).hasSizeGreaterThan(25);
  }

  private static String text(ITestResult result) {
    return result.getName() + ": " + result.getThrowable();
  }
}
