/** Stand-ins with the signatures of hutool 5.8, whose licence keeps it out of this build. */
package cn.hutool.json;
