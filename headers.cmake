# Nine tenths of what a file is compiled from are headers of the standard library, and reading them is most of the time
# it takes. Where KENES_PRECOMPILE is on they are read once:
#
#   kenes_header_library(<name> <header ...>)   makes what reads them,
#   kenes_precompiled(<target> <name>)          lets a target have what was read.
#
# Both have to be compiled alike: g++ says so where they are not (-Winvalid-pch). Every file still names all that it
# uses: the header checks, the fuzzers and any build without a preset read them one by one.

set(KENES_STANDARD_HEADERS
  <algorithm> <array> <chrono> <cstdint> <deque> <filesystem> <fstream> <functional> <iterator> <limits> <map> <memory>
  <numeric> <optional> <ranges> <set> <span> <sstream> <string> <string_view> <tuple> <unordered_map> <utility>
  <variant> <vector>)

set(KENES_PRECOMPILES OFF)
if(KENES_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(KENES_PRECOMPILES ON)
endif()

function(kenes_header_library name)
  if(NOT KENES_PRECOMPILES)
    return()
  endif()
  set(source ${PROJECT_BINARY_DIR}/${name}.cpp)
  if(NOT EXISTS ${source})
    file(WRITE ${source} "")
  endif()
  add_library(${name} OBJECT ${source})
  target_link_libraries(${name} PRIVATE kenes::strict)
  target_precompile_headers(${name} PRIVATE ${ARGN})
  # ccache cannot look through what was precompiled without it.
  target_compile_options(${name} PRIVATE -fpch-preprocess)
endfunction()

function(kenes_precompiled target name)
  if(TARGET ${name})
    target_precompile_headers(${target} REUSE_FROM ${name})
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

kenes_header_library(kenes_headers ${KENES_STANDARD_HEADERS})
# For what reads and writes JSON.
find_package(nlohmann_json 3.10 REQUIRED)
kenes_header_library(kenes_json_headers ${KENES_STANDARD_HEADERS} <nlohmann/json.hpp>)
if(KENES_PRECOMPILES)
  target_link_libraries(kenes_json_headers PRIVATE nlohmann_json::nlohmann_json)
endif()
