package io.aerosdk.embedded.cdt.select;

import org.jspecify.annotations.Nullable;

/** The operations on lists and maps with their codes and numbers of arguments. */
public enum CdtOp {
  LIST_SET_TYPE(0, Role.CHANGE, 1, 1),
  LIST_APPEND(1, Role.CHANGE, 1, 3),
  LIST_APPEND_ITEMS(2, Role.CHANGE, 1, 3),
  LIST_INSERT(3, Role.CHANGE, 2, 3),
  LIST_INSERT_ITEMS(4, Role.CHANGE, 2, 3),
  LIST_POP(5, Role.REMOVE, Selector.INDEX, ReturnType.VALUE),
  LIST_POP_RANGE(6, Role.REMOVE, Selector.INDEX_RANGE, ReturnType.VALUE),
  LIST_REMOVE(7, Role.REMOVE, Selector.INDEX, ReturnType.COUNT),
  LIST_REMOVE_RANGE(8, Role.REMOVE, Selector.INDEX_RANGE, ReturnType.COUNT),
  LIST_SET(9, Role.CHANGE, 2, 3),
  LIST_TRIM(10, Role.CHANGE, 2, 2),
  LIST_CLEAR(11, Role.CHANGE, 0, Integer.MAX_VALUE),
  LIST_INCREMENT(12, Role.CHANGE, 1, 4),
  LIST_SORT(13, Role.CHANGE, 0, 1),
  LIST_SIZE(16, Role.SIZE, 0, Integer.MAX_VALUE),
  LIST_GET(17, Role.GET, Selector.INDEX, ReturnType.VALUE),
  LIST_GET_RANGE(18, Role.GET, Selector.INDEX_RANGE, ReturnType.VALUE),
  LIST_GET_BY_INDEX(19, Role.GET, Selector.INDEX),
  LIST_GET_BY_VALUE(20, Role.GET, Selector.VALUE),
  LIST_GET_BY_RANK(21, Role.GET, Selector.RANK),
  LIST_GET_ALL_BY_VALUE(22, Role.GET, Selector.ALL_VALUES),
  LIST_GET_BY_VALUE_LIST(23, Role.GET, Selector.VALUE_LIST),
  LIST_GET_BY_INDEX_RANGE(24, Role.GET, Selector.INDEX_RANGE),
  LIST_GET_BY_VALUE_INTERVAL(25, Role.GET, Selector.VALUE_INTERVAL),
  LIST_GET_BY_RANK_RANGE(26, Role.GET, Selector.RANK_RANGE),
  LIST_GET_BY_VALUE_REL_RANK_RANGE(27, Role.GET, Selector.VALUE_REL_RANK_RANGE),
  LIST_REMOVE_BY_INDEX(32, Role.REMOVE, Selector.INDEX),
  LIST_REMOVE_BY_VALUE(33, Role.REMOVE, Selector.VALUE),
  LIST_REMOVE_BY_RANK(34, Role.REMOVE, Selector.RANK),
  LIST_REMOVE_ALL_BY_VALUE(35, Role.REMOVE, Selector.ALL_VALUES),
  LIST_REMOVE_BY_VALUE_LIST(36, Role.REMOVE, Selector.VALUE_LIST),
  LIST_REMOVE_BY_INDEX_RANGE(37, Role.REMOVE, Selector.INDEX_RANGE),
  LIST_REMOVE_BY_VALUE_INTERVAL(38, Role.REMOVE, Selector.VALUE_INTERVAL),
  LIST_REMOVE_BY_RANK_RANGE(39, Role.REMOVE, Selector.RANK_RANGE),
  LIST_REMOVE_BY_VALUE_REL_RANK_RANGE(40, Role.REMOVE, Selector.VALUE_REL_RANK_RANGE),

  MAP_SET_TYPE(64, Role.CHANGE, 1, 1),
  MAP_ADD(65, Role.CHANGE, 2, 3),
  MAP_ADD_ITEMS(66, Role.CHANGE, 1, 2),
  MAP_PUT(67, Role.CHANGE, 2, 4),
  MAP_PUT_ITEMS(68, Role.CHANGE, 1, 3),
  MAP_REPLACE(69, Role.CHANGE, 2, 2),
  MAP_REPLACE_ITEMS(70, Role.CHANGE, 1, 1),
  MAP_INCREMENT(73, Role.CHANGE, 1, 3),
  MAP_DECREMENT(74, Role.CHANGE, 1, 3),
  MAP_CLEAR(75, Role.CHANGE, 0, Integer.MAX_VALUE),
  MAP_REMOVE_BY_KEY(76, Role.REMOVE, Selector.KEY),
  MAP_REMOVE_BY_INDEX(77, Role.REMOVE, Selector.INDEX),
  MAP_REMOVE_BY_VALUE(78, Role.REMOVE, Selector.VALUE),
  MAP_REMOVE_BY_RANK(79, Role.REMOVE, Selector.RANK),
  MAP_REMOVE_BY_KEY_LIST(81, Role.REMOVE, Selector.KEY_LIST),
  MAP_REMOVE_ALL_BY_VALUE(82, Role.REMOVE, Selector.ALL_VALUES),
  MAP_REMOVE_BY_VALUE_LIST(83, Role.REMOVE, Selector.VALUE_LIST),
  MAP_REMOVE_BY_KEY_INTERVAL(84, Role.REMOVE, Selector.KEY_INTERVAL),
  MAP_REMOVE_BY_INDEX_RANGE(85, Role.REMOVE, Selector.INDEX_RANGE),
  MAP_REMOVE_BY_VALUE_INTERVAL(86, Role.REMOVE, Selector.VALUE_INTERVAL),
  MAP_REMOVE_BY_RANK_RANGE(87, Role.REMOVE, Selector.RANK_RANGE),
  MAP_REMOVE_BY_KEY_REL_INDEX_RANGE(88, Role.REMOVE, Selector.KEY_REL_INDEX_RANGE),
  MAP_REMOVE_BY_VALUE_REL_RANK_RANGE(89, Role.REMOVE, Selector.VALUE_REL_RANK_RANGE),
  MAP_SIZE(96, Role.SIZE, 0, Integer.MAX_VALUE),
  MAP_GET_BY_KEY(97, Role.GET, Selector.KEY),
  MAP_GET_BY_INDEX(98, Role.GET, Selector.INDEX),
  MAP_GET_BY_VALUE(99, Role.GET, Selector.VALUE),
  MAP_GET_BY_RANK(100, Role.GET, Selector.RANK),
  MAP_GET_ALL_BY_VALUE(102, Role.GET, Selector.ALL_VALUES),
  MAP_GET_BY_KEY_INTERVAL(103, Role.GET, Selector.KEY_INTERVAL),
  MAP_GET_BY_INDEX_RANGE(104, Role.GET, Selector.INDEX_RANGE),
  MAP_GET_BY_VALUE_INTERVAL(105, Role.GET, Selector.VALUE_INTERVAL),
  MAP_GET_BY_RANK_RANGE(106, Role.GET, Selector.RANK_RANGE),
  MAP_GET_BY_KEY_LIST(107, Role.GET, Selector.KEY_LIST),
  MAP_GET_BY_VALUE_LIST(108, Role.GET, Selector.VALUE_LIST),
  MAP_GET_BY_KEY_REL_INDEX_RANGE(109, Role.GET, Selector.KEY_REL_INDEX_RANGE),
  MAP_GET_BY_VALUE_REL_RANK_RANGE(110, Role.GET, Selector.VALUE_REL_RANK_RANGE);

  /** What an operation does with its container. */
  public enum Role {
    SIZE,
    GET,
    REMOVE,
    CHANGE
  }

  /** Codes from here on are operations on maps. */
  public static final int FIRST_MAP_CODE = 64;

  private static final @Nullable CdtOp[] BY_CODE = new CdtOp[128];

  static {
    for (CdtOp op : values()) {
      BY_CODE[op.code] = op;
    }
  }

  public final int code;
  public final Role role;
  public final int fewest;
  public final int most;

  /** What it selects by; null for operations that select nothing. */
  public final @Nullable Selector selector;

  /** The return type that goes without saying; null when the first argument tells it. */
  public final @Nullable ReturnType fixedType;

  CdtOp(int code, Role role, int fewest, int most) {
    this.code = code;
    this.role = role;
    this.fewest = fewest;
    this.most = most;
    this.selector = null;
    this.fixedType = null;
  }

  CdtOp(int code, Role role, Selector selector) {
    this.code = code;
    this.role = role;
    this.selector = selector;
    this.fewest = selector.fewest + 1;
    this.most = selector.most + 1;
    this.fixedType = null;
  }

  CdtOp(int code, Role role, Selector selector, ReturnType fixedType) {
    this.code = code;
    this.role = role;
    this.selector = selector;
    this.fewest = selector.fewest;
    this.most = selector.most;
    this.fixedType = fixedType;
  }

  /** The operation of a code, or null when there is none. */
  public static @Nullable CdtOp of(long code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[(int) code] : null;
  }

  public boolean modifies() {
    return role == Role.REMOVE || role == Role.CHANGE;
  }
}
