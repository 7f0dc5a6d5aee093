# A room is one folder of game/ and one target, kenes_<name> (kenes::<name> to others).
#
#   kenes_room(<name> LINKS <rooms it may include ...> EXTERNAL <third-party targets ...>)
#
# Files are found by themselves; LINKS is written by hand, because it says who may include whom, and
# scripts/check_layers.py holds it against its own table. A room without a .cpp is header-only; a room without
# files is left out, and so are links to it.

include_guard(GLOBAL)

function(kenes_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "LINKS;EXTERNAL")
  if(room_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "kenes_room(${name}): what is \"${room_UNPARSED_ARGUMENTS}\"?")
  endif()

  set(folder ${PROJECT_SOURCE_DIR}/game/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.hpp)
  # The program's main() stays out of the library, so that tests can link the rest.
  list(REMOVE_ITEM sources ${folder}/main.cpp)
  if(NOT sources AND NOT headers AND NOT EXISTS ${folder}/main.cpp)
    return()
  endif()

  set(target kenes_${name})
  set(visible PUBLIC)
  set(own PRIVATE)
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PRIVATE kenes::strict)
    if("nlohmann_json::nlohmann_json" IN_LIST room_EXTERNAL)
      kenes_precompiled(${target} kenes_json_headers)
    else()
      kenes_precompiled(${target} kenes_headers)
    endif()
  else()
    add_library(${target} INTERFACE)
    set(visible INTERFACE)
    set(own INTERFACE)
  endif()
  add_library(kenes::${name} ALIAS ${target})

  # Each header is also compiled alone (all_verify_interface_header_sets), so that it includes what it needs.
  target_sources(${target} ${visible}
    FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/game FILES ${headers})
  target_include_directories(${target} ${visible} ${PROJECT_SOURCE_DIR}/game)
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON FOLDER game)

  foreach(other IN LISTS room_LINKS)
    if(TARGET kenes_${other})
      target_link_libraries(${target} ${visible} kenes::${other})
    endif()
  endforeach()
  target_link_libraries(${target} ${own} ${room_EXTERNAL})
  set_property(GLOBAL APPEND PROPERTY KENES_ROOMS ${name})
endfunction()
