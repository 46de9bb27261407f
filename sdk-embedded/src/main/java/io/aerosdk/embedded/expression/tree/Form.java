package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.protocol.ServerException;

/** What an operator code stands for: checks the operands and makes a node of them. */
@FunctionalInterface
public interface Form {
  /**
   * Builds the node.
   *
   * @throws ServerException PARAMETER if the operands are not what the operator takes
   */
  Node build(Operands operands);
}
