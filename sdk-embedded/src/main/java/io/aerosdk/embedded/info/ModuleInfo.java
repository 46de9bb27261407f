package io.aerosdk.embedded.info;

import io.aerosdk.embedded.udf.UdfModule;
import io.aerosdk.embedded.udf.UdfModules;
import io.aerosdk.embedded.udf.UdfRegistrar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands about Lua modules. Thread-safe. */
final class ModuleInfo {
  private static final int BASE64_UNIT = 4;

  private final UdfRegistrar registrar;
  private final UdfModules modules;

  ModuleInfo(UdfRegistrar registrar) {
    this.registrar = registrar;
    this.modules = registrar.modules();
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("udf-put", this::put);
    commands.put("udf-list", request -> list());
    commands.put("udf-get", this::get);
    commands.put("udf-remove", this::remove);
  }

  private String put(InfoRequest request) {
    String file = file(request);
    if (file.lastIndexOf('.') <= 0) {
      throw error("invalid_filename");
    }
    String content = request.parameter("content");
    if (content == null) {
      throw error("invalid_content");
    }
    checkLength(request.parameter("content-len"), content);
    String type = request.parameter("udf-type");
    if (type != null && !type.equals("LUA")) {
      throw error("invalid_udf_type");
    }
    UdfRegistrar.LoadError failure = registrar.register(new UdfModule(file, decoded(content)));
    if (failure == null) {
      return "ok";
    }
    byte[] message = failure.message().getBytes(StandardCharsets.ISO_8859_1);
    throw error(
        "compile_error;file="
            + file
            + ";line="
            + failure.line()
            + ";message="
            + Base64.getEncoder().encodeToString(message));
  }

  private static void checkLength(@Nullable String length, String content) {
    int expected;
    try {
      expected = length == null ? -1 : Integer.parseInt(length);
    } catch (NumberFormatException e) {
      throw error("invalid_content_len");
    }
    if (expected < 0 || expected % BASE64_UNIT != 0) {
      throw error("invalid_content_len");
    }
    if (expected != content.length()) {
      throw error("invalid_content");
    }
  }

  private static byte[] decoded(String content) {
    try {
      byte[] source = Base64.getDecoder().decode(content);
      if (source.length > 0) {
        return source;
      }
    } catch (IllegalArgumentException e) {
      throw error("invalid_base64_content");
    }
    throw error("invalid_base64_content");
  }

  private String list() {
    StringBuilder list = new StringBuilder();
    for (UdfModule module : modules.all()) {
      list.append("filename=").append(module.file());
      list.append(",hash=").append(module.hash()).append(",type=LUA;");
    }
    return list.toString();
  }

  private String get(InfoRequest request) {
    UdfModule module = modules.get(file(request));
    if (module == null) {
      throw error("not_found");
    }
    return "type=LUA;content=" + Base64.getEncoder().encodeToString(module.source()) + ";";
  }

  private String remove(InfoRequest request) {
    modules.remove(file(request));
    return "ok";
  }

  private static String file(InfoRequest request) {
    String file = request.parameter("filename");
    if (file == null || file.isEmpty()) {
      throw error("invalid_filename");
    }
    return file;
  }

  /** These commands have errors of their own form. */
  private static InfoException error(String text) {
    return new InfoException("error=" + text);
  }
}
